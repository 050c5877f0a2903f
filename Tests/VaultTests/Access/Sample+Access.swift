import Commerce
import Compliance
import Vault

extension Sample {
    static let author = AccessAuthor.command("operator Wilhelmina", reason: "the desk in Berlin")

    static func keyName(_ text: String) throws -> AccessKeyName {
        guard let name = AccessKeyName(text) else { throw Broken() }
        return name
    }

    /// Makes a key, for every merchant unless one is named.
    static func grant(
        _ name: String, _ role: AccessRole = .qa, of merchant: MerchantID? = nil, until end: WallTime? = nil,
        in vault: any Vault, at now: WallTime = start
    ) async throws -> GrantedAccess {
        if let merchant { _ = try await vault.publishMerchant([1], of: merchant, at: now) }
        return try await vault.grantAccess(
            NewAccessKey(try keyName(name), role: role, scope: AccessScope(merchant), validUntil: end), by: author,
            at: now)
    }

    /// A token with the key's public part and another secret.
    static func forged(_ token: AccessToken) -> String {
        let last: Character = token.text.last == "A" ? "B" : "A"
        return String(token.text.dropLast()) + String(last)
    }
}

extension AccessAdmission {
    /// Whose it is; nil when it was refused.
    var key: AccessKey? {
        switch self {
        case .admitted(let key): key
        case .refused: nil
        }
    }
}
