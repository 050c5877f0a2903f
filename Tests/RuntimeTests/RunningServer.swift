import Commerce
import Crypto
import Foundation
import Logging
import Runtime
import Server
import Transport
import Vault

/// A whole server on a free port with its own data folder, keys and secrets, for as long as a test needs it.
///
/// Its speech engines are missing on purpose: what is tested here must work without them.
struct RunningServer: Sendable {
    static let secret = "a secret of the tests only"
    static let shopifySecret = "a client secret of the tests only"

    let port: Int
    let vault: any Vault
    let services: CallServices
    let carrierKey: Curve25519.Signing.PrivateKey
    private let curl: CurlTransport

    /// Starts a server, lets `work` use it, and ends it.
    ///
    /// - Parameter domain: the shop's domain with Shopify, whose webhooks are then taken; none are without one.
    static func run(
        shopify domain: String? = nil, _ change: (inout DeploymentConfiguration) async throws -> Void = { _ in },
        _ work: @escaping @Sendable (RunningServer) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let key = folder.appending(path: "root.key")
        try RootKeyFile.create(at: key.path)
        let carrierKey = Curve25519.Signing.PrivateKey()
        var configuration = DeploymentConfiguration(
            host: "127.0.0.1", port: 0, publicURL: nil, dataFolder: folder.appending(path: "data"), rootKeyFile: key,
            promptsFolder: prompts, speech: .local(EnginePlace(executable: "/nonexistent", folder: "/nonexistent")),
            telnyx: TelnyxAccount(
                apiURL: "http://127.0.0.1:1/v2", apiKey: "KEY_of_the_tests",
                publicKey: carrierKey.publicKey.rawRepresentation.base64EncodedString(), connectionID: "1",
                messagingProfileID: "2", from: nil),
            intakeSecret: secret)
        if let domain {
            configuration.shopifySecret = shopifySecret
            configuration.promptsFolder = try promptsOfShopify(domain, in: folder)
        }
        try await change(&configuration)
        let quiet = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
        let deployment = try await Deployment(configuration, logger: quiet)
        try await deployment.run(signals: false) {
            guard let port = await deployment.port.value() else { return }
            let curl = CurlTransport(clock: ContinuousClock())
            let server = RunningServer(
                port: port, vault: deployment.vault, services: deployment.services, carrierKey: carrierKey, curl: curl)
            do {
                try await work(server)
            } catch {
                await curl.stop()
                throw error
            }
            await curl.stop()
        }
    }

    /// The drafts of the repository in a folder of their own, with the shop's domain in the merchant's.
    private static func promptsOfShopify(_ domain: String, in folder: URL) throws -> URL {
        let copy = folder.appending(path: "prompts", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        for name in ["cart-recovery.yaml", "mrc_example_home.yaml"] {
            var text = try String(contentsOf: prompts.appending(path: name), encoding: .utf8)
            if name.hasPrefix("mrc_") { text += "\nshopify_domain: \(domain)\n" }
            try text.write(to: copy.appending(path: name), atomically: true, encoding: .utf8)
        }
        return copy
    }

    /// The drafts at the top of the repository.
    private static var prompts: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Prompts", directoryHint: .isDirectory)
    }

    func get(_ path: String, headers: [(String, String)] = []) async throws -> HTTPReply {
        try await curl.transport.send(
            HTTPCall(
                .get, "http://127.0.0.1:\(port)\(path)", headers: headers.map { HTTPHeader($0.0, $0.1) }, body: nil,
                timeout: .seconds(120), delivery: .repeatable))
    }

    func post(_ path: String, _ body: String, headers: [(String, String)] = []) async throws -> HTTPReply {
        try await curl.transport.send(
            HTTPCall(
                .post, "http://127.0.0.1:\(port)\(path)", headers: headers.map { HTTPHeader($0.0, $0.1) },
                body: Array(body.utf8), timeout: .seconds(120), delivery: .repeatable))
    }

    func send(
        _ method: HTTPCall.Method, _ path: String, _ body: String?, headers: [(String, String)]
    ) async throws -> HTTPReply {
        try await curl.transport.send(
            HTTPCall(
                method, "http://127.0.0.1:\(port)\(path)", headers: headers.map { HTTPHeader($0.0, $0.1) },
                body: body.map { Array($0.utf8) }, timeout: .seconds(120), delivery: .repeatable))
    }

    /// A webhook signed as the carrier signs it.
    func webhook(_ body: String, secondsAgo: Int64 = 0) async throws -> HTTPReply {
        let time = "\(WallClock.system.now().millisecondsSince1970 / 1000 - secondsAgo)"
        let signature = try carrierKey.signature(for: Data("\(time)|\(body)".utf8))
        return try await post(
            "/telnyx/webhooks", body,
            headers: [
                ("telnyx-timestamp", time), ("telnyx-signature-ed25519", signature.base64EncodedString()),
            ])
    }

    /// One of Shopify's privacy webhooks, signed as Shopify signs it.
    func shopify(
        _ topic: String, _ body: String, event: String = "evt-1", headers: [(String, String)] = [],
        secret: String = shopifySecret
    ) async throws -> HTTPReply {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(body.utf8), using: SymmetricKey(data: Data(secret.utf8)))
        return try await post(
            "/intake/shopify/\(topic)", body,
            headers: [
                ("X-Shopify-Hmac-Sha256", Data(code).base64EncodedString()), ("X-Shopify-Event-Id", event),
            ] + headers)
    }

    /// A shop's event signed as shops sign it.
    func intake(_ kind: String, _ body: String) async throws -> HTTPReply {
        let time = WallClock.system.now().millisecondsSince1970 / 1000
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(time).\(body)".utf8), using: SymmetricKey(data: Data(Self.secret.utf8)))
        let hex = code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        return try await post("/intake/v1/\(kind)", body, headers: [("X-Intake-Signature", "t=\(time),v1=\(hex)")])
    }
}
