package dev.fermata.processor.check;

import static dev.fermata.processor.check.CheckTester.check;

import org.junit.jupiter.api.Test;

class OverrideCheckTest {
  @Test
  void anAsyncMethodThatOverridesAPlainOneIsWarnedOf() {
    check(
        """
        class Animal<T> { void speak(T t) { } void eat() { } static void fly() { } }
        """,
        """
        class Dog extends Animal<String> implements Supplier<String> {
          @Override @Async void speak(String s) { }
          //                    ^ FERMATA-053
          @Async void speak(Object o, int i) { }
          @Async static void fly() { }
          @Async public String get() { return ""; }
          //                   ^ FERMATA-053
          @Async public String toString() { return ""; }
          //                   ^ FERMATA-053
        }
        """);
  }

  @Test
  void onlyTheFirstAsyncOverrideIsWarnedOf() {
    check(
        """
        class Animal { void speak() { } @Async void walk() { } }
        """,
        """
        class Dog extends Animal {
          @Async void speak() { }
          //          ^ FERMATA-053
          @Async void walk() { }
        }
        """,
        """
        class Poodle extends Dog { @Async void speak() { } void walk() { } }
        """);
  }

  @Test
  void theWarningIsSuppressedOnTheMethodOrTheType() {
    check(
        """
        class A implements Runnable {
          @SuppressWarnings("fermata:overrides-plain") @Async public void run() { }
        }
        """,
        """
        @SuppressWarnings({"unused", "fermata:overrides-plain"})
        class B implements Runnable { @Async public void run() { } }
        """);
  }
}
