package application;

import static dev.fermata.Fermata.run;

import dev.fermata.annotation.Async;
import library.Account;
import library.AccountAsync;

public final class SavingsAccount extends Account {
  private int bonus = 1;

  @Override
  @Async
  protected int deposit(int amount) {
    return super.deposit(amount + bonus++);
  }

  public static void main(String[] args) {
    SavingsAccount account = new SavingsAccount();
    System.out.println(run(AccountAsync.depositTwice(account, 10)));
    System.out.println(run(SavingsAccountAsync.deposit(account, 100)));
  }
}
