import HummingbirdCore
import Logging
import NIOCore
import NIOSSL

/// A connection that TLS is spoken on before anything else looks at its bytes: webhooks, the API and media sockets alike.
struct TransitChannel: ServerChildChannel {
    let plain: MediaUpgradeChannel
    let renewal: TransitRenewal

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<MediaUpgradeChannel.Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: renewal.context))
        }.flatMap { plain.setup(channel: channel, logger: logger) }
    }

    func handle(value: MediaUpgradeChannel.Value, logger: Logger) async {
        await plain.handle(value: value, logger: logger)
    }
}
