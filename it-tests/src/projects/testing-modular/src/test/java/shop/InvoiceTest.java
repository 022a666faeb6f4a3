package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.verify;

import dev.fermata.VirtualTimeEventLoop;
import dev.fermata.annotation.Async;
import dev.fermata.junit.FermataTest;
import dev.fermata.junit.Schedules;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** Package-private, in a module that is not open. */
@FermataTest
@ExtendWith(MockitoExtension.class)
class InvoiceTest {
  @Mock private Rates rates;

  @Test
  @Async
  void addsTax(VirtualTimeEventLoop loop) {
    assertEquals(119, new Invoice(new Rates()).total(100, "DE"));
    assertEquals(Duration.ofSeconds(1), loop.time());
    assertTrue(Invoice.class.getModule().isNamed());
  }

  @Test
  @Async
  @Schedules(20)
  void addsTaxOfAMock() {
    doReturn(20).when(rates).percent("FR");
    assertEquals(120, new Invoice(rates).total(100, "FR"));
    verify(rates, atLeastOnce()).percent("FR");
  }
}
