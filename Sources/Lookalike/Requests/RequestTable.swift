/// The requests that Telnyx knows, field by field, as far as the look-alike serves them.
///
/// Written by hand from the Telnyx facts §3 and §6; a test compares it with the published schema where that is at hand.
enum RequestTable {
    /// One request.
    struct Entry: Equatable, Sendable {
        /// Method.
        var method: String
        /// Path with its variable parts in braces, as the published schema writes it.
        var path: String
        /// Every field of the body.
        var fields: [FieldRule]
    }

    /// Every request with a body.
    static let entries: [Entry] = [
        Entry(method: "POST", path: "/calls", fields: dial),
        action("hangup", [customHeaders]),
        action("answer", answer),
        action(
            "reject", [FieldRule("cause", .oneOf(["CALL_REJECTED", "USER_BUSY"]), required: true)]),
        action("streaming_start", streaming + streamingStartOnly),
        action("streaming_stop", [FieldRule("stream_id", .uuid)]),
        action("speak", speak),
        action("playback_stop", [FieldRule("overlay", .boolean, simulated: false), FieldRule("stop", .string())]),
        action(
            "send_dtmf",
            [FieldRule("digits", .string(), required: true), FieldRule("duration_millis", .integer(100...500))]),
        Entry(
            method: "PUT", path: "/calls/{call_control_id}/actions/client_state_update",
            fields: [FieldRule("client_state", .clientState, required: true)]),
        Entry(method: "POST", path: "/messages", fields: message),
    ]

    /// The fields of an action by its name on the path.
    static func fields(ofAction name: String, method: String) -> [FieldRule]? {
        entries.first { $0.method == method && $0.path.hasSuffix("/actions/\(name)") }?.fields
    }

    private static func action(_ name: String, _ fields: [FieldRule]) -> Entry {
        Entry(
            method: "POST", path: "/calls/{call_control_id}/actions/\(name)",
            fields: fields + [FieldRule("client_state", .clientState), FieldRule("command_id", .string())])
    }

    /// SIP headers of our own.
    static let customHeaders = FieldRule(
        "custom_headers",
        .list(
            .object([
                FieldRule("name", .string(), required: true), FieldRule("value", .string(), required: true),
            ])), simulated: false)
}
