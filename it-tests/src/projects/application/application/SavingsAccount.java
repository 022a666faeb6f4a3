package application;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.run;

import dev.fermata.annotation.Async;
import library.Account;
import library.AccountAsync;

public final class SavingsAccount extends Account {
  private int bonus = 1;

  @Override
  @Async
  protected int deposit(int amount) {
    int withBonus = amount + bonus++;
    return await(AccountAsync.Super.deposit(this, withBonus));
  }

  public static void main(String[] args) {
    SavingsAccount account = new SavingsAccount();
    System.out.println(run(AccountAsync.depositTwice(account, 10)));
    System.out.println(run(SavingsAccountAsync.deposit(account, 100)));
  }
}
