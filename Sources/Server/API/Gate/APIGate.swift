import Commerce
import Compliance
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Runtime
import Vault

/// The way into the API: knows who asks, asks the rules whether they may, writes it down, and only then lets the route do it.
///
/// It decides nothing by itself: keys are judged by the vault, permissions by ``AccessHolder``, and how much by ``RateLimit``.
struct APIGate: Sendable {
    /// The most bytes of a body.
    static let bodyLimit = 64 << 10
    /// The most characters of a reason.
    static let reasonLimit = 500

    let rooms: APIRooms

    func answer(_ route: APIRoute, _ request: Request, _ context: DoorContext) async -> Response {
        do {
            let call = try await admit(route, request, context)
            return try await route.answer(call)
        } catch {
            if let problem = APIProblem(error) { return problem.response }
            rooms.logger.error(
                "a request failed", metadata: ["route": "\(route.name)", "error": "\(Self.name(of: error))"])
            return .problem(.internalServerError, "this could not be done; the server's log says why")
        }
    }

    private func admit(_ route: APIRoute, _ request: Request, _ context: DoorContext) async throws -> APICall {
        let now = rooms.wall.now()
        let key = try await key(request, context, at: now)
        if case .refused(let wait) = rooms.limits.take(key.id, at: now) { throw APIProblem.tooMany(retryAfter: wait) }
        let reason = try reason(request, key)
        let query = Dictionary(
            request.uri.queryParameters.map { (String($0.key), String($0.value)) },
            uniquingKeysWith: { first, _ in first }
        )
        let merchant = try await merchant(route, key, query["merchant"])
        do throws(AccessRefusal) {
            for permission in route.permissions {
                try decide(permission, route, key, merchant, hasReason: reason != nil)
            }
        } catch {
            try await rooms.vault.audit(error, of: key, at: now)
            throw error
        }
        let content = try await content(request)
        let parameters = Dictionary(
            uniqueKeysWithValues: route.parameters.compactMap { name in
                context.parameters.get(name).map { (name, $0) }
            })
        try await rooms.vault.audit(
            entry(route, key, merchant, APIAccessNote(reason: reason?.reason, parameters: parameters), at: now))
        let opening = route.opening.map { AccessRequest($0, of: merchant, hasReason: reason != nil) }
        let isOpened = opening.map { key.holder.decide($0) == .allowed } ?? false
        return APICall(
            rooms: rooms, key: key, reason: reason, opened: isOpened ? reason : nil, merchant: merchant,
            parameters: parameters, query: query, content: content, now: now)
    }

    // MARK: - Who

    private func key(_ request: Request, _ context: DoorContext, at now: WallTime) async throws -> AccessKey {
        let words = request.headers[.authorization]?.split(separator: " ") ?? []
        let token = words.count == 2 && words[0].lowercased() == "bearer" ? String(words[1]) : nil
        guard let token else {
            try stranger(context, at: now)
            throw APIProblem(status: .unauthorized, words: "send a key as 'Authorization: Bearer lck_…'")
        }
        switch try await rooms.vault.admit(token, at: now) {
        case .admitted(let key): return key
        case .refused(let refusal):
            try stranger(context, at: now)
            switch refusal {
            case .unknown, .revoked, .expired:
                throw APIProblem(status: .unauthorized, words: refusal.description)
            case .locked(let until):
                throw APIProblem(
                    status: .forbidden, words: refusal.description,
                    retryAfter: max(1, (until - now).components.seconds))
            }
        }
    }

    private func stranger(_ context: DoorContext, at now: WallTime) throws(APIProblem) {
        if case .refused(let wait) = rooms.limits.takeStranger(context.address, at: now) {
            throw .tooMany(retryAfter: wait)
        }
    }

    // MARK: - What for

    private func reason(_ request: Request, _ key: AccessKey) throws(APIProblem) -> AccessReason? {
        let header = HTTPField.Name("X-LiveCarts-Reason").flatMap { request.headers[$0] }
        guard let text = header?.trimmingCharacters(in: .whitespaces), !text.isEmpty else { return nil }
        guard text.count <= Self.reasonLimit else {
            throw .badRequest("a reason has at most \(Self.reasonLimit) characters")
        }
        return key.reason(text)
    }

    /// Whose things a request is about; nil for all that the key is for.
    private func merchant(
        _ route: APIRoute, _ key: AccessKey, _ named: String?
    ) async throws -> MerchantID? {
        switch route.reach {
        case .deployment: return nil
        case .merchants: return named.map { MerchantID($0) } ?? key.scope.merchant
        case .oneMerchant:
            if let own = named.map({ MerchantID($0) }) ?? key.scope.merchant { return own }
            let known = try await rooms.vault.merchants()
            return known.count == 1 ? known[0] : nil
        }
    }

    private func decide(
        _ permission: AccessPermission, _ route: APIRoute, _ key: AccessKey, _ merchant: MerchantID?, hasReason: Bool
    ) throws(AccessRefusal) {
        // The approval itself is judged where it is asked for or used up.
        let request = AccessRequest(
            permission, of: merchant, hasReason: hasReason, hasSecondPerson: route.approval != .none)
        switch key.holder.decide(request) {
        case .allowed: return
        case .refused(let refusal): throw refusal
        }
    }

    // MARK: - What with

    private func content(_ request: Request) async throws(APIProblem) -> [UInt8] {
        var request = request
        guard let buffer = try? await request.collectBody(upTo: Self.bodyLimit) else {
            throw APIProblem(status: .contentTooLarge, words: "the body is larger than \(Self.bodyLimit) bytes")
        }
        return Array(buffer: buffer)
    }

    private func entry(
        _ route: APIRoute, _ key: AccessKey, _ merchant: MerchantID?, _ note: APIAccessNote, at now: WallTime
    ) -> AuditEntry {
        AuditEntry(
            merchant: merchant ?? MerchantID(""), actor: key.actor, act: .access,
            subject: AuditSubject(.vault, route.name), body: note.bytes, at: now)
    }

    /// The kind of an error that nobody foresaw; its words might hold anything.
    private static func name(of error: any Error) -> String {
        (error as? VaultError)?.description ?? String(describing: type(of: error))
    }
}
