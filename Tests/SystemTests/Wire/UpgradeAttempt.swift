import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// Asks a server for a media socket, as the carrier would, and tells how it answered.
enum UpgradeAttempt {
    /// - Returns: the status of the answer; 101 when the socket was opened, which is closed at once; nil without an answer.
    static func status(port: Int, path: String, token: String?) async throws -> Int? {
        let line = StatusLine()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(StatusReader(line))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        let auth = token.map { "x-telnyx-streaming-auth-token: \($0)\r\n" } ?? ""
        let request =
            "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\(auth)\r\n"
        try await channel.writeAndFlush(ByteBuffer(string: request))
        for _ in 0..<1_000 where line.status == nil && channel.isActive {
            try await Task.sleep(for: .milliseconds(20))
        }
        try? await channel.close()
        return line.status
    }

    private final class StatusLine: Sendable {
        private let text = Mutex("")

        func add(_ more: String) { text.withLock { $0 += more } }

        var status: Int? {
            let words = text.withLock { $0 }.split(separator: " ", maxSplits: 2)
            return words.count == 3 ? Int(words[1]) : nil
        }
    }

    private final class StatusReader: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let line: StatusLine

        init(_ line: StatusLine) {
            self.line = line
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            line.add(String(buffer: unwrapInboundIn(data)))
        }
    }
}
