package dev.fermata.benchmarks

import io.netty.buffer.ByteBuf
import io.netty.channel.ChannelFuture
import io.netty.channel.ChannelHandlerContext
import io.netty.channel.ChannelInboundHandlerAdapter
import java.io.IOException
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Runnable
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.launch
import kotlinx.coroutines.suspendCancellableCoroutine

/** One connection of a server of Netty's, as a suspend function over a channel of what comes in. */
class KotlinEcho : ChannelInboundHandlerAdapter() {
  private val received = Channel<ByteBuf>(Channel.UNLIMITED) { it.release() }

  private suspend fun echo(context: ChannelHandlerContext) {
    try {
      for (bytes in received) {
        context.writeAndFlush(bytes).written()
      }
    } catch (e: IOException) {
      // The client has gone.
    } finally {
      received.cancel()
      context.close()
    }
  }

  override fun channelActive(context: ChannelHandlerContext) {
    CoroutineScope(OnLoop(context)).launch { echo(context) }
  }

  override fun channelRead(context: ChannelHandlerContext, message: Any) {
    received.trySend(message as ByteBuf)
  }

  override fun channelInactive(context: ChannelHandlerContext) {
    received.close()
  }

  @Deprecated("In Java, too.")
  override fun exceptionCaught(context: ChannelHandlerContext, cause: Throwable) {
    received.close(cause)
  }

  /** Goes on at once where the loop's thread is at work already. */
  private class OnLoop(private val handler: ChannelHandlerContext) : CoroutineDispatcher() {
    override fun isDispatchNeeded(context: CoroutineContext) = !handler.executor().inEventLoop()

    override fun dispatch(context: CoroutineContext, block: Runnable) {
      handler.executor().execute(block)
    }
  }

  private suspend fun ChannelFuture.written() {
    if (isSuccess) {
      return
    }
    suspendCancellableCoroutine { continuation ->
      addListener {
        if (isSuccess) continuation.resume(Unit) else continuation.resumeWithException(cause())
      }
    }
  }
}
