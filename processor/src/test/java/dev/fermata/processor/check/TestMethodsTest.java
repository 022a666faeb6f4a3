package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.checkFiles;

import org.junit.jupiter.api.Test;

/** What is said of the {@code @Async} methods of tests. */
class TestMethodsTest {
  @Test
  void privateTestsAreNeverRun() {
    checkFiles(
        """
        package org.junit.jupiter.api;
        public @interface Test {}
        """,
        """
        package test;
        import static dev.fermata.Fermata.*;
        import dev.fermata.annotation.*;
        import java.time.Duration;
        class A {
          @org.junit.jupiter.api.Test @Async private void a() { await(sleep(Duration.ZERO)); }
          //                                              ^ FERMATA-096
          @org.junit.jupiter.api.Test @Async void b() { await(sleep(Duration.ZERO)); }
          @Async private void c() { await(sleep(Duration.ZERO)); }
          @SuppressWarnings("fermata:private-test")
          @org.junit.jupiter.api.Test @Async private void d() { await(sleep(Duration.ZERO)); }
        }
        """);
  }

  @Test
  void stubbingInAnAsyncBodyIsRefused() {
    checkFiles(
        """
        package org.mockito;
        public class Mockito {
          public static <T> java.util.List<T> when(T call) { return java.util.List.of(call); }
          public static Stubber doReturn(Object value) { return new Stubber(); }
          public static <T> T verify(T mock) { return mock; }
          public static class Stubber {
            public <T> T when(T mock) { return mock; }
          }
        }
        """,
        """
        package test;
        import static org.mockito.Mockito.when;
        import dev.fermata.annotation.*;
        class A {
          interface Store {
            @Async int load(String key);
            int size();
          }
          @Async void stubs(Store store) {
            when(store.load("k")).clear();
            //        ^ FERMATA-097
            when(store.size()).clear();
            org.mockito.Mockito.doReturn(1).when(store).load("k");
            org.mockito.Mockito.verify(store).load("k");
          }
        }
        """);
  }
}
