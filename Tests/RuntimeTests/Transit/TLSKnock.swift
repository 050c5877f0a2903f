import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// One connection by TLS to a server on this machine: something is sent, and what comes back is gathered.
struct TLSKnock {
    /// The only certificate that is believed.
    let trusted: String
    var newest: TLSVersion = .tlsv13
    let port: Int

    /// Sends a request and waits until the answer has what is awaited.
    ///
    /// - Parameter frame: goes out right behind the request.
    /// - Returns: everything that came.
    /// - Throws: what ended the connection before that.
    func send(_ request: String, then frame: [UInt8] = [], awaiting words: String) async throws -> String {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(trusted.utf8)))
        configuration.minimumTLSVersion = .tlsv1
        configuration.maximumTLSVersion = newest
        let context = try NIOSSLContext(configuration: configuration)
        let answer = MultiThreadedEventLoopGroup.singleton.next().makePromise(of: String.self)
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(NIOSSLClientHandler(context: context, serverHostname: "localhost"))
                    try pipeline.addHandler(AnswerReader(Array(request.utf8) + frame, awaiting: words, answer))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        defer { channel.close(promise: nil) }
        return try await answer.futureResult.get()
    }

    /// Sends when the handshake is done, and fulfils its promise once.
    private final class AnswerReader: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let request: [UInt8]
        private let words: String
        private let answer: EventLoopPromise<String>
        private var text = ""

        init(_ request: [UInt8], awaiting words: String, _ answer: EventLoopPromise<String>) {
            (self.request, self.words, self.answer) = (request, words, answer)
        }

        func channelActive(context: ChannelHandlerContext) {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: request)), promise: nil)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            text += String(buffer: unwrapInboundIn(data))
            if text.contains(words) { answer.succeed(text) }
        }

        func channelInactive(context: ChannelHandlerContext) {
            answer.fail(ChannelError.eof)
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            answer.fail(error)
            context.close(promise: nil)
        }
    }
}
