package application;

import static dev.fermata.Fermata.run;

import dev.fermata.annotation.Async;
import library.Account;

public final class SavingsAccount extends Account {
  private int bonus = 1;

  @Override
  @Async
  protected int deposit(int amount) {
    return super.deposit(amount + bonus++);
  }

  @Async
  static void save(SavingsAccount account) {
    System.out.println(account.depositTwice(10));
    System.out.println(account.deposit(100));
  }

  public static void main(String[] args) {
    run(SavingsAccountAsync.save(new SavingsAccount()));
  }
}
