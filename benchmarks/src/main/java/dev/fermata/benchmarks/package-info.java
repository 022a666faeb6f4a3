/**
 * What a call of an async lambda costs ({@link dev.fermata.benchmarks.LambdaBenchmark}), what a
 * failure does ({@link dev.fermata.benchmarks.FailureBenchmark}), what a round trip over a socket
 * does ({@link dev.fermata.benchmarks.EchoComparison}) and what the processor costs at compile time
 * ({@link dev.fermata.benchmarks.CompileTime}). Figures are compared within one run only.
 */
package dev.fermata.benchmarks;
