package bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.fermata.annotation.Async;
import dev.fermata.junit.FermataTest;
import dev.fermata.junit.Schedules;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InOrder;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.exceptions.base.MockitoAssertionError;
import org.mockito.junit.jupiter.MockitoExtension;
import org.mockito.junit.jupiter.MockitoSettings;
import org.mockito.quality.Strictness;

/** Mocks and spies, of an interface and of classes, stubbed and verified where calls are awaited. */
@FermataTest
@ExtendWith(MockitoExtension.class)
@MockitoSettings(strictness = Strictness.LENIENT)
class MocksTest {
  @Mock private Store store;
  @Mock private Bank bank;
  @Spy private MemoryStore spy;
  @Captor private ArgumentCaptor<Integer> balance;

  @BeforeEach
  void stub() throws IOException {
    when(store.load("a")).thenReturn(7);
  }

  @Test
  @Async
  void interfaceIsVerifiedInTheTest() throws IOException {
    new Bank(store).transfer("a", "b", 10);

    InOrder order = inOrder(store);
    order.verify(store).load("a");
    order.verify(store).save(eq("a"), balance.capture());
    assertEquals(-3, balance.getValue());
    verify(store, times(2)).load(anyString());
    verify(store, never()).load("c");
    verify(store).save("b", 10);
    verifyNoMoreInteractions(store);
  }

  @Test
  @Async
  void interfaceIsStubbedInTheTest() throws IOException {
    doReturn(8).when(store).load("b");
    doThrow(new IOException("full")).when(store).save(any(), eq(18));

    assertEquals(8, store.load("b"));
    try {
      new Bank(store).transfer("a", "b", 10);
      throw new AssertionError("saved");
    } catch (IOException e) {
      assertEquals("full", e.getMessage());
    }
  }

  @Test
  @Async
  void bodyOfAMockedClassDoesNotRun() throws IOException {
    bank.transfer("a", "b", 10);
    doThrow(new IOException("closed")).when(bank).transfer("a", "b", 20);

    verify(bank).transfer("a", "b", 10);
    verifyNoMoreInteractions(bank);
    try {
      bank.transfer("a", "b", 20);
      throw new AssertionError("transferred");
    } catch (IOException e) {
      assertEquals("closed", e.getMessage());
    }
  }

  @Test
  @Async
  void bodyOfASpyRuns() throws IOException {
    new Bank(spy).transfer("a", "b", 10);
    assertEquals(90, spy.load("a"));
    verify(spy).save("a", 90);

    doReturn(1).when(spy).load("a");
    doNothing().when(spy).save(any(), eq(-9));
    new Bank(spy).transfer("a", "b", 10);
    assertEquals(90, spy.balances.get("a"));

    doCallRealMethod().when(spy).load("a");
    assertEquals(90, spy.load("a"));
  }

  @Test
  @Async
  void failedVerificationFailsHere() throws IOException {
    try {
      verify(bank).transfer("a", "b", 10);
      throw new AssertionError("verified");
    } catch (MockitoAssertionError e) {
      StackTraceElement[] trace = e.getStackTrace();
      assertEquals("MocksTest.java", trace[trace.length - 1].getFileName());
    }
  }

  @Test
  @Async
  @Schedules(20)
  void everyScheduleStubsAndVerifies() throws IOException {
    doReturn(8).when(store).load("b");
    new Bank(store).transfer("b", "a", 1);
    verify(store, atLeastOnce()).load("b");
  }
}
