package dev.fermata.junit.mockito;

import dev.fermata.companion.Mocks;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.mockito.MockingDetails;
import org.mockito.Mockito;
import org.mockito.invocation.Invocation;
import org.mockito.invocation.InvocationFactory.RealMethodBehavior;

/**
 * Mockito's inline mocks and spies, which are instances of the mocked class itself. Stubbing,
 * {@code verify} and answers work on them as in plain code.
 */
public final class MockitoMocks implements Mocks {
  private static final String MOCKITO = "org.mockito.Mockito";

  /** Has what makes mocks, and no class before the first mock is made. */
  private static final String MAKERS = "org.mockito.internal.creation.bytebuddy";

  private final @Nullable ClassLoader loader = loader();

  /** For the runtime to call. */
  public MockitoMocks() {}

  /** Mockito's class loader; null where there is no Mockito. */
  private static @Nullable ClassLoader loader() {
    try {
      return Class.forName(MOCKITO, false, MockitoMocks.class.getClassLoader()).getClassLoader();
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  @Override
  public boolean isMock(Object object) {
    // To ask Mockito sets it up, with an agent and its warnings, also for tests that mock nothing.
    return loader != null
        && loader.getDefinedPackage(MAKERS) != null
        && Mockito.mockingDetails(object).isMock();
  }

  @Override
  public @Nullable Object call(
      Object mock, Method method, @Nullable Object[] arguments, Runnable ownBody) throws Throwable {
    MockingDetails details = Mockito.mockingDetails(mock);
    RealMethodBehavior<@Nullable Object> realMethod =
        () -> {
          ownBody.run();
          return null;
        };
    Invocation call =
        Mockito.framework()
            .getInvocationFactory()
            .createInvocation(
                mock, details.getMockCreationSettings(), method, realMethod, arguments);
    return details.getMockHandler().handle(call);
  }
}
