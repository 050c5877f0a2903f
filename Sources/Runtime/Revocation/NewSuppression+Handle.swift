import Commerce
import Compliance
import Vault

extension Vault {
    /// Whom a shop means by a stop: the number, whether or not anybody is known under it, or else everybody known by the rest.
    func subjects(
        meant handle: PersonHandle, by merchant: MerchantID, at now: WallTime
    ) async throws -> [NewSuppression.Subject] {
        if let phone = handle.phone { return [.phone(phone)] }
        let reason = AccessReason(actor: "shop", reason: "a stop of a customer known by name only") ?? .permittedCall
        return try await people(meant: handle, by: merchant, for: reason, at: now).map { .person($0) }
    }
}

extension NewSuppression.Subject {
    /// Tells the subjects of one event apart, without the number.
    var keyPart: String {
        switch self {
        case .person(let person): person.text
        case .phone: "phone"
        }
    }
}
