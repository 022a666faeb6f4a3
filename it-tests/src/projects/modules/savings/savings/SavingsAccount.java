package savings;

import static dev.fermata.Fermata.run;

import bank.Account;
import bank.AccountAsync;
import dev.fermata.annotation.Async;

public final class SavingsAccount extends Account {
  private int bonus = 1;

  public SavingsAccount() {}

  @Override
  @Async
  protected int deposit(int amount) {
    return super.deposit(amount + bonus++);
  }

  @Override
  public int interest() {
    return 3;
  }

  public static void main(String[] args) {
    SavingsAccount account = new SavingsAccount();
    System.out.println(account.getClass().getModule());
    System.out.println(run(AccountAsync.depositTwice(account, 10)));
    System.out.println(run(SavingsAccountAsync.deposit(account, 100)));
  }
}
