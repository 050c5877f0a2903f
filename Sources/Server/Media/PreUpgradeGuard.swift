import NIOCore

/// Closes a connection that stays silent before its first request, or that is asked to quiesce before it.
///
/// Until the first request has been read, nothing else in the pipeline listens to a graceful shutdown; without this a silent socket would
/// keep the process alive, and any number of them would hold sockets for nothing.
final class PreUpgradeGuard: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    private enum State {
        case waiting(timeout: TimeAmount)
        case armed(Scheduled<Void>)
        case disarmed
    }

    private var state: State

    init(timeout: TimeAmount) {
        self.state = .waiting(timeout: timeout)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        switch state {
        case .waiting(let timeout):
            let channel = context.channel
            state = .armed(context.eventLoop.scheduleTask(in: timeout) { channel.close(promise: nil) })
        case .armed, .disarmed:
            break
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        disarm()
    }

    /// Stops guarding: the first request is here.
    func disarm() {
        if case .armed(let scheduled) = state {
            scheduled.cancel()
        }
        state = .disarmed
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .armed = state, event is ChannelShouldQuiesceEvent {
            context.close(promise: nil)
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }
}
