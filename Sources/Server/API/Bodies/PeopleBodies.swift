import Commerce
import Compliance
import Runtime
import Vault

/// A number, which has no place in an address.
struct PhoneBody: APIBody {
    let phone: E164

    enum CodingKeys: String, CodingKey, CaseIterable { case phone }
    static var fields: [String] { names(CodingKeys.self) }
}

/// The person's own request; without one the reason of the call is the order.
struct MandateBody: APIBody {
    let request: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case request }
    static var fields: [String] { names(CodingKeys.self) }
}

/// Makes a second time the same as the first.
struct KeyBody: APIBody {
    let key: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case key }
    static var fields: [String] { names(CodingKeys.self) }

    var name: String { "api/" + (key ?? RandomBytes.name("req")) }
}

/// What is to be changed of a person; null removes what may be missing.
struct CorrectionBody: APIBody {
    let request: String?
    let correction: PersonCorrection

    enum CodingKeys: String, CodingKey, CaseIterable {
        case request
        case phone
        case firstName = "first_name"
        case email
    }

    static var fields: [String] { names(CodingKeys.self) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func change(_ key: CodingKeys) throws -> PersonCorrection.Change {
            guard container.contains(key) else { return .keep }
            return try container.decodeNil(forKey: key) ? .remove : .set(try container.decode(String.self, forKey: key))
        }
        self.request = try container.decodeIfPresent(String.self, forKey: .request)
        self.correction = PersonCorrection(
            phone: try container.decodeIfPresent(E164.self, forKey: .phone), firstName: try change(.firstName),
            email: try change(.email))
    }
}
