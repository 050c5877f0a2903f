import Commerce
import Compliance
import Foundation
import Runtime
import Server
import Transport
import Vault

/// A running server with a key for every role, and a clock that stands still.
struct APIStage: Sendable {
    static let merchant: MerchantID = "mrc_example_home"
    /// 2026-11-20T19:10:00Z, a Friday.
    static let now = WallTime(secondsSince1970: 1_795_201_800)

    let server: RunningServer
    /// Tokens for every merchant, by role.
    private let tokens: [AccessRole: String]

    static func run(_ work: @escaping @Sendable (APIStage) async throws -> Void) async throws {
        try await RunningServer.run { configuration in
            configuration.wall = WallClock { now }
        } _: { server in
            var tokens: [AccessRole: String] = [:]
            for role in AccessRole.allCases {
                tokens[role] = try await token(server, role, "every-\(role.rawValue)", .everyMerchant)
            }
            try await work(APIStage(server: server, tokens: tokens))
        }
    }

    /// Makes another key.
    func token(_ role: AccessRole, _ name: String, _ scope: AccessScope) async throws -> String {
        try await Self.token(server, role, name, scope)
    }

    func token(_ role: AccessRole) -> String { tokens[role] ?? "" }

    private static func token(
        _ server: RunningServer, _ role: AccessRole, _ name: String, _ scope: AccessScope
    ) async throws -> String {
        struct NoName: Error {}
        guard let name = AccessKeyName(name) else { throw NoName() }
        return try await server.vault.grantAccess(
            NewAccessKey(name, role: role, scope: scope), by: .command("tests", reason: nil), at: now
        ).token.text
    }

    /// Somebody known to a merchant, by a number of their own.
    func person(_ phone: String, of merchant: MerchantID = APIStage.merchant) async throws -> PersonID {
        struct NoNumber: Error {}
        guard let phone = E164(phone) else { throw NoNumber() }
        return try await server.vault.upsertPerson(
            PersonProfile(phone: phone, firstName: "Wilhelmina", email: "wilhelmina@example.com"), of: merchant,
            at: Self.now)
    }

    /// Publishes the settings of the shipped merchant under another name too.
    func publish(_ merchant: MerchantID) async throws {
        let settings = try await server.vault.merchantSettings(of: Self.merchant) ?? []
        let text = String(decoding: settings, as: UTF8.self)
            .replacingOccurrences(of: Self.merchant.text, with: merchant.text)
        _ = try await server.vault.publishMerchant(Array(text.utf8), of: merchant, at: Self.now)
    }

    /// Asks the API for something below `/api/v1`.
    func ask(
        _ method: HTTPCall.Method, _ path: String, _ token: String?, because reason: String? = "complaint 12",
        body: String? = nil
    ) async throws -> HTTPReply {
        var headers: [(String, String)] = []
        if let token { headers.append(("Authorization", "Bearer \(token)")) }
        if let reason { headers.append(("X-LiveCarts-Reason", reason)) }
        return try await server.send(method, "/api/v1" + path, body, headers: headers)
    }

    func ask(
        _ method: HTTPCall.Method, _ path: String, as role: AccessRole, because reason: String? = "complaint 12",
        body: String? = nil
    ) async throws -> HTTPReply {
        try await ask(method, path, token(role), because: reason, body: body)
    }
}

extension HTTPReply {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// A field of a JSON object; nil for anything else.
    func field(_ name: String) -> String? {
        let object = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
        return object?[name] as? String
    }

    var isJSON: Bool { headers.first(named: "Content-Type") == "application/json" }
}
