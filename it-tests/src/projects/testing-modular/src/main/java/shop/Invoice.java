package shop;

import dev.fermata.annotation.Async;

public class Invoice {
  private final Rates rates;

  public Invoice(Rates rates) {
    this.rates = rates;
  }

  @Async
  public int total(int net, String country) {
    return net + net * rates.percent(country) / 100;
  }
}
