package import Commerce

/// The register of breaches (GDPR 33(5), GD-13).
package protocol BreachStore: Sendable {
    /// Writes a breach down, or what became of it since; the same name is the same breach.
    func store(_ breach: Breach, by actor: AuditActor, at now: WallTime) async throws

    func breach(_ id: BreachID, of merchant: MerchantID, at now: WallTime) async throws -> Breach

    /// The newest first; all merchants' when `merchant` is nil.
    func breaches(of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [Breach]
}

/// What somebody at a command enters.
extension BreachStore {
    package func store(_ breach: Breach, at now: WallTime) async throws {
        try await store(breach, by: .somebody, at: now)
    }
}
