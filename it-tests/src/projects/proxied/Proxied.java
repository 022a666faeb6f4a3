import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.awaitEach;
import static dev.fermata.Fermata.emit;
import static dev.fermata.Fermata.end;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.AsyncIterator;
import dev.fermata.AsyncProxy;
import dev.fermata.Coroutine;
import dev.fermata.annotation.Async;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** Services behind proxies that call them in several ways. */
class Proxied {
  interface Service {
    @Async
    String greet(String name);

    @Async
    int size() throws IOException;

    @Async
    void touch();

    @Async
    AsyncIterator<String> items();

    default String plain() {
      return "plain";
    }
  }

  static class Stored implements Service {
    @Override
    @Async
    public String greet(String name) {
      return "hi " + await(sleep(Duration.ofMillis(1), name));
    }

    @Override
    @Async
    public int size() throws IOException {
      if (greet("x").length() > 3) {
        throw new IOException("too long");
      }
      return 3;
    }

    @Override
    @Async
    public void touch() {
      await(sleep(Duration.ofMillis(1)));
      System.out.println("touched");
    }

    @Override
    @Async
    public AsyncIterator<String> items() {
      emit("a");
      await(sleep(Duration.ofMillis(1)));
      emit("b");
      return end();
    }
  }

  @Async
  static Object logged(String name, Coroutine<Object> call) {
    System.out.println("before " + name);
    try {
      return await(call);
    } finally {
      System.out.println("after " + name);
    }
  }

  @Async
  static void use(Service service) {
    System.out.println(service.greet("x"));
    try {
      System.out.println(service.size());
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
    service.touch();
    for (String item : awaitEach(service.items())) {
      System.out.println(item);
    }
    System.out.println(service.plain());
  }

  @Async
  static void fail(Service service) {
    try {
      System.out.println(service.greet("x"));
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    } catch (Exception e) {
      System.out.println(e.getCause().getCause().getMessage());
    }
  }

  static Service proxy(InvocationHandler handler) {
    return (Service)
        Proxy.newProxyInstance(
            Proxied.class.getClassLoader(), new Class<?>[] {Service.class}, handler);
  }

  @SuppressWarnings("fermata:direct-call")
  static void callDirectly(Service service) {
    try {
      service.greet("x");
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }

  public static void main(String[] args) {
    Service stored = new Stored();
    Service proxy =
        proxy((self, method, arguments) -> AsyncProxy.invoke(stored, method, arguments));
    run(ProxiedAsync.use(proxy));
    run(
        ProxiedAsync.use(
            AsyncProxy.of(
                Service.class,
                stored,
                (method, call) -> ProxiedAsync.logged(method.getName(), call))));
    run(ProxiedAsync.fail(proxy((self, method, arguments) -> method.invoke(stored, arguments))));
    run(
        ProxiedAsync.fail(
            proxy(
                (self, method, arguments) -> {
                  AsyncProxy.invoke(stored, method, arguments);
                  return "mine";
                })));
    callDirectly(proxy);
  }
}
