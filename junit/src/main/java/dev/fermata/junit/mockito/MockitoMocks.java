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

  private final boolean isThere = isThere();

  /** For {@link java.util.ServiceLoader} to call. */
  public MockitoMocks() {}

  private static boolean isThere() {
    try {
      Class.forName(MOCKITO, false, MockitoMocks.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Override
  public boolean isMock(Object object) {
    return isThere && Mockito.mockingDetails(object).isMock();
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
