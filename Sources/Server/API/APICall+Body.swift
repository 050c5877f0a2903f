import Foundation

extension APICall {
    /// The body as what the route takes; an empty one stands for no fields.
    func body<Body: APIBody>() throws(APIProblem) -> Body {
        let bytes = Data(content.isEmpty ? Array("{}".utf8) : content)
        do {
            let names = try JSONDecoder().decode(FieldNames.self, from: bytes)
            if let stranger = names.all.first(where: { !Body.fields.contains($0) }) {
                throw APIProblem.badRequest(
                    "\"\(stranger.prefix(40))\" is no field of this; it has \(Body.fields.joined(separator: ", "))")
            }
            return try JSONDecoder().decode(Body.self, from: bytes)
        } catch let problem as APIProblem {
            throw problem
        } catch {
            throw .badRequest(Self.problem(error))
        }
    }

    /// The field and what is wrong with it, but not what stands in it: it may be personal.
    private static func problem(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
        case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty,
            DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
            "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is of another type"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has no such value"
        default: "the body is not a JSON object"
        }
    }
}

/// The names of an object's fields, whatever is in them.
private struct FieldNames: Decodable {
    private struct Name: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }

    /// In order, so that the same body has the same first stranger.
    let all: [String]

    init(from decoder: any Decoder) throws {
        all = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue).sorted()
    }
}
