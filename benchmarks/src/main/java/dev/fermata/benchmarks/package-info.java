/**
 * What an await costs at run time ({@link dev.fermata.benchmarks.AwaitBenchmark}, beside
 * CompletableFuture and virtual threads doing the same), what a call of an async lambda costs
 * ({@link dev.fermata.benchmarks.LambdaBenchmark}) and what the processor costs at compile time
 * ({@link dev.fermata.benchmarks.CompileTime}). Figures are compared within one run only.
 */
package dev.fermata.benchmarks;
