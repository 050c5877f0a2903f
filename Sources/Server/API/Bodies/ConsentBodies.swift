import Commerce
import Compliance
import Runtime
import Shops

/// One consent with what proves it, in the columns of a list of consents.
struct ConsentBody: APIBody {
    private let columns: [String: String]

    static var fields: [String] { ConsentList.Column.allCases.map(\.rawValue) }

    init(from decoder: any Decoder) throws {
        columns = try decoder.singleValueContainer().decode([String: String].self)
    }

    /// Reads it; what is wrong is told by field, and not quoted.
    func consent() throws(APIProblem) -> ListedConsent {
        var fields: [ConsentList.Column: String] = [:]
        for column in ConsentList.Column.allCases {
            if let text = columns[column.rawValue], !text.isEmpty { fields[column] = text }
        }
        do {
            return try ListedConsent(fields)
        } catch {
            throw .badRequest("\(error)")
        }
    }
}

/// Whose consents are taken back, by number.
struct RevocationBody: APIBody {
    let phone: E164
    let key: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case phone
        case key
    }

    static var fields: [String] { names(CodingKeys.self) }

    var name: String { "api/" + (key ?? RandomBytes.name("req")) }
}
