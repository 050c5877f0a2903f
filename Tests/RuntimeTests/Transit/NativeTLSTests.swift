import CallCore
import Foundation
import NIOCore
import NIOSSL
import Server
import Sound
import Testing

@testable import Runtime

/// A server with a certificate of its own, over real connections.
struct NativeTLSTests {
    private static let health = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"

    private static func run(
        _ work: @escaping @Sendable (RunningServer, SelfSigned, URL) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pair = try SelfSigned()
        let paths = try pair.write(into: folder)
        try await RunningServer.run { configuration in
            configuration.tlsCertificate = paths.certificate
            configuration.tlsKey = paths.key
        } _: { server in
            try await work(server, pair, folder)
        }
    }

    /// TLS 1.2 and 1.3 are served; 1.1 is refused in the handshake.
    @Test func onlyTLSSinceOnePointTwoIsSpoken() async throws {
        try await Self.run { server, pair, _ in
            for version in [TLSVersion.tlsv12, .tlsv13] {
                let knock = TLSKnock(trusted: pair.certificate, newest: version, port: server.port)
                let answer = try await knock.send(Self.health, awaiting: "\r\n\r\n")
                #expect(answer.hasPrefix("HTTP/1.1 200"))
            }
            let old = TLSKnock(trusted: pair.certificate, newest: .tlsv11, port: server.port)
            await #expect(throws: (any Error).self) { try await old.send(Self.health, awaiting: "\r\n\r\n") }
        }
    }

    /// Plain text gets no answer of the server's.
    @Test func plainTextIsNotAnswered() async throws {
        try await Self.run { server, _, _ in
            await #expect(throws: (any Error).self) { try await server.get("/healthz") }
        }
    }

    /// The media socket is the same door: refused without its tokens, opened with them, and its frames pass.
    @Test func aMediaSocketOpensInsideTLS() async throws {
        try await Self.run { server, pair, _ in
            let call = BenchCall(number: 1, speaking: .pcmu, clause: [], logger: server.services.logger)
            defer { call.end() }
            let token = try #require(
                server.services.tokens.mint { path in
                    MediaTicket(
                        call: call.ticket.call, incarnation: .first, epoch: .first, token: path,
                        terms: call.ticket.terms)
                })
            let knock = TLSKnock(trusted: pair.certificate, port: server.port)
            func upgrade(_ auth: String) -> String {
                "GET /telnyx/media/\(token.path) HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
                    + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nx-telnyx-streaming-auth-token: \(auth)\r\n\r\n"
            }
            let refused = try await knock.send(upgrade("guess"), awaiting: "\r\n\r\n")
            #expect(refused.hasPrefix("HTTP/1.1 403"))
            // A ping with "ok" in it, under a mask of zeros; its pong has no mask.
            let ping: [UInt8] = [0x89, 0x82, 0, 0, 0, 0] + "ok".utf8
            let opened = try await knock.send(upgrade(token.auth), then: ping, awaiting: "\u{2}ok")
            #expect(opened.hasPrefix("HTTP/1.1 101"))
        }
    }

    /// A certificate that was exchanged on disk serves the next connection; one that cannot be used changes nothing.
    @Test func aRenewedCertificateNeedsNoRestart() async throws {
        try await Self.run { server, pair, folder in
            let renewed = try SelfSigned()
            let new = TLSKnock(trusted: renewed.certificate, port: server.port)
            let old = TLSKnock(trusted: pair.certificate, port: server.port)
            await #expect(throws: (any Error).self) { try await new.send(Self.health, awaiting: "\r\n\r\n") }
            try Data(renewed.certificate.utf8).write(to: folder.appending(path: "server.pem"))
            // The key is still the old one: not a pair.
            let kept = try await old.send(Self.health, awaiting: "\r\n\r\n")
            #expect(kept.hasPrefix("HTTP/1.1 200"))
            _ = try renewed.write(into: folder)
            let answer = try await new.send(Self.health, awaiting: "\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200"))
        }
    }
}
