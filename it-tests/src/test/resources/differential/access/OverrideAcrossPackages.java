package access;

import static dev.fermata.Fermata.await;

import access.other.ProtectedBase;
import access.other.ProtectedBaseAsync;
import dev.fermata.annotation.Async;

/** An override in another package, with a call of the overridden method. */
class OverrideAcrossPackages {
  static class Derived extends ProtectedBase {
    @Async
    @Override
    protected String overridable(int x) {
      return "derived " + await(ProtectedBaseAsync.Super.overridable(this, x + 1));
    }
  }

  @Async
  static Object run() {
    return await(ProtectedBaseAsync.callsOverridable(new Derived(), 1))
        + await(OverrideAcrossPackages_DerivedAsync.overridable(new Derived(), 5));
  }
}
