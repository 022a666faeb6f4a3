package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A template method over abstract @Async methods. */
class AbstractClass {
  abstract static class Template {
    @Async
    String whole() {
      return await(AbstractClass_TemplateAsync.begin(this))
          + await(AbstractClass_TemplateAsync.end(this));
    }

    @Async
    abstract String begin();

    @Async
    protected String end() {
      return await(value("default end"));
    }
  }

  static class Concrete extends Template {
    @Async
    @Override
    String begin() {
      return await(value("begin "));
    }
  }

  static class Other extends Concrete {
    @Async
    @Override
    protected String end() {
      return await(value("other end"));
    }
  }

  @Async
  static Object run() {
    return await(AbstractClass_TemplateAsync.whole(new Concrete()))
        + await(AbstractClass_TemplateAsync.whole(new Other()));
  }
}
