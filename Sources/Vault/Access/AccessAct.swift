import Commerce
import Compliance

/// What an entry of the audit tells of access, as it is written before it is sealed.
struct AccessAct: Codable {
    /// The raw values are stable.
    enum Kind: String, Codable {
        case granted
        case revoked
        case admitted
        case lockedOut = "locked_out"
        case refused
        case asked
        case approved
        case used
    }

    let kind: Kind
    /// The name of whoever did it.
    var author: String?
    var reason: String?
    /// The name of the key that it is about.
    var name: String?
    var role: AccessRole?
    var permission: AccessPermission?
    /// The stable name of a refusal.
    var refusal: String?
    /// How many refusals before this one were only counted.
    var skipped: Int?
}

extension AuditSubject {
    static func key(_ key: AccessKeyID) -> AuditSubject { AuditSubject(.key, key.text) }
    static func approval(_ approval: SecondPersonID) -> AuditSubject { AuditSubject(.approval, approval.text) }
    /// Whatever was asked for with no key that is known.
    static let access = AuditSubject(.vault, "access")
}
