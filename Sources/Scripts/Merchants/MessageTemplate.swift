/// The wording of one text message.
package struct MessageTemplate: Hashable, Sendable {
    package let name: MessageTemplateName
    package let text: String
    package let variables: [MessageVariable]

    /// The words that every first message ends with (SMS-3).
    static let optOutWords = "Reply STOP to opt out, HELP for help"
    /// Two parts of a concatenated GSM text; a link takes some of it.
    static let lengthLimit = 240
    /// In bytes.
    static let longestPolicyAddress = 120

    /// What keeps a message from being rendered.
    package enum Failure: Error, Hashable, Sendable {
        case missing(MessageVariable)
        /// A template that no check has seen.
        case unreadable
    }

    /// The message as it is to be sent.
    package func render(_ values: [MessageVariable: String]) throws(Failure) -> String {
        var filled: [String: String] = [:]
        for variable in variables {
            guard let value = values[variable], !value.isEmpty else { throw .missing(variable) }
            filled[variable.rawValue] = value
        }
        guard let template = try? LineTemplate(text) else { throw .unreadable }
        return template.render(filled)
    }
}
