/// Why a request is refused, in Telnyx's own codes.
struct Refusal: Error, Equatable, Sendable {
    /// HTTP status.
    var status: Int
    /// Telnyx's code; some are letters (`D51`).
    var code: String
    /// Telnyx's title of that code.
    var title: String
    /// What is wrong with this request.
    var detail: String
    /// JSON pointer to the field, as `/to`; nil when no field is at fault.
    var pointer: String?

    /// One element of the `errors` array.
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "code": .string(code), "title": .string(title), "detail": .string(detail),
            "meta": ["url": .string("https://developers.telnyx.com/docs/overview/errors/\(code)")],
        ]
        if let pointer { members["source"] = ["pointer": .string(pointer)] }
        return .object(members)
    }
}
