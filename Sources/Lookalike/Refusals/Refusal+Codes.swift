extension Refusal {
    /// 10004.
    static func missing(_ pointer: String) -> Refusal {
        Refusal(
            status: 422, code: "10004", title: "Missing required parameter",
            detail: "The '\(pointer.dropFirst())' parameter is required and cannot be blank.", pointer: pointer)
    }

    /// 10015 for a field that Telnyx does not know. The real service passes some over in silence; a look-alike that did
    /// the same would let a misspelt field through.
    static func unknownField(_ pointer: String) -> Refusal {
        Refusal(
            status: 400, code: "10015", title: "Bad Request",
            detail: "The parameter '\(pointer.dropFirst())' is not known.", pointer: pointer)
    }

    /// 10026.
    static func type(_ pointer: String, wanted: String) -> Refusal {
        Refusal(
            status: 422, code: "10026", title: "Invalid parameter type", detail: "The value must be \(wanted).",
            pointer: pointer)
    }

    /// 10032.
    static func enumeration(_ pointer: String, allowed: [String]) -> Refusal {
        Refusal(
            status: 422, code: "10032", title: "Invalid enumerated value",
            detail: "The value must be one of: \(allowed.joined(separator: ", ")).", pointer: pointer)
    }

    /// 10033.
    static func range(_ pointer: String, _ range: ClosedRange<Int>) -> Refusal {
        Refusal(
            status: 422, code: "10033", title: "Value outside of range",
            detail: "The value is outside of allowed range \(range.lowerBound) to \(range.upperBound)", pointer: pointer
        )
    }

    /// 10025.
    static func length(_ pointer: String, _ range: ClosedRange<Int>) -> Refusal {
        Refusal(
            status: 422, code: "10025", title: "String length out of range",
            detail: "The length must be \(range.lowerBound) to \(range.upperBound).", pointer: pointer)
    }

    /// 10016.
    static func notE164(_ pointer: String) -> Refusal {
        Refusal(
            status: 422, code: "10016", title: "Phone number must be in +E164 format",
            detail: "The '\(pointer.dropFirst())' parameter must be in E164 format.", pointer: pointer)
    }

    /// 10003.
    static func badURL(_ pointer: String) -> Refusal {
        Refusal(
            status: 422, code: "10003", title: "Invalid URL", detail: "The value is not a valid URL.", pointer: pointer)
    }

    /// 90017.
    static func clientState(_ pointer: String) -> Refusal {
        Refusal(
            status: 422, code: "90017", title: "Invalid value for client_state",
            detail: "The client_state must be a valid Base64 encoded string.", pointer: pointer)
    }

    /// 90057.
    static func eventName(_ pointer: String) -> Refusal {
        Refusal(
            status: 422, code: "90057", title: "Invalid call control event type for webhook_urls",
            detail: "The event name is not known.", pointer: pointer)
    }

    /// 10009.
    static let authentication = Refusal(
        status: 401, code: "10009", title: "Authentication failed",
        detail: "Could not find any usable credentials in the request.")

    /// 10005, also for a path that does not exist.
    static let notFound = Refusal(
        status: 404, code: "10005", title: "Resource not found",
        detail: "The requested resource or URL could not be found.")

    /// 10023.
    static let notJSON = Refusal(
        status: 400, code: "10023", title: "Invalid JSON", detail: "The request body is not a JSON object.")

    /// 10015 for a body that is not read to its end.
    static let bodyTooLarge = Refusal(
        status: 413, code: "10015", title: "Bad Request", detail: "The request body is too large.")

    /// 10029.
    static let notJSONContentType = Refusal(
        status: 415, code: "10029", title: "Expected JSON Content-Type",
        detail: "The request must have the content type application/json.")

    /// 10015 for an application that the account does not have.
    static let connectionID = Refusal(
        status: 422, code: "10015", title: "Invalid value for connection_id (Call Control App ID)",
        detail: "The requested connection_id (Call Control App ID) is either invalid or does not exist.",
        pointer: "/connection_id")

    /// D51: a calling number that is not on the account.
    static let callerID = Refusal(
        status: 403, code: "D51", title: "Unverified origination number",
        detail: "The calling number is not verified on the account.", pointer: "/from")

    /// 90015.
    static let callControlID = Refusal(
        status: 422, code: "90015", title: "Invalid Call Control ID",
        detail: "The call_control_id provided was not valid.", pointer: "/call_control_id")

    /// 90018.
    static let callEnded = Refusal(
        status: 422, code: "90018", title: "Call has already ended",
        detail: "This call is no longer active and can't receive commands.")

    /// 90034.
    static let notAnswered = Refusal(
        status: 422, code: "90034", title: "Call not answered yet",
        detail: "This call can't receive this command because it has not been answered yet.")

    /// 90045.
    static let streamInUse = Refusal(
        status: 422, code: "90045", title: "Media Streaming is used",
        detail: "This command can't be issued when media streaming is used.")

    /// 90048.
    static let noStream = Refusal(
        status: 422, code: "90048", title: "Media Streaming is not used",
        detail: "This command can't be issued when media streaming is not used.")

    /// 90102.
    static let commandInvalid = Refusal(
        status: 422, code: "90102", title: "Command is invalid",
        detail: "This command can't be issued in the call's direction or state.")

    /// 10012.
    static let duplicate = Refusal(
        status: 422, code: "10012", title: "Duplicate resource", detail: "The command_id has been used.",
        pointer: "/command_id")
}
