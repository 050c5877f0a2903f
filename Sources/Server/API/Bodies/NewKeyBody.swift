import Commerce
import Compliance
import Vault

/// A key that is to be made.
struct NewKeyBody: APIBody {
    let name: String
    let role: AccessRole
    /// From when it is of no use; never, unless it is said.
    let validUntil: APIMoment?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name
        case role
        case validUntil = "valid_until"
    }

    static var fields: [String] { names(CodingKeys.self) }

    /// - Parameter merchant: for whom it is; nil for every merchant.
    func key(of merchant: MerchantID?) throws(APIProblem) -> NewAccessKey {
        guard let name = AccessKeyName(name) else {
            throw .badRequest(
                "\"name\" has 1 to \(AccessKeyName.lengthLimit) lower-case letters, digits, '_', '-' and '.'")
        }
        return NewAccessKey(name, role: role, scope: AccessScope(merchant), validUntil: validUntil?.time)
    }
}
