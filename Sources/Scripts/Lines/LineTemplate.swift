import Dialogue
import Mustache

/// A clause or a text message with variables in double braces.
///
/// Templates are mustache's, of which plain variables are allowed and nothing else: no sections, partials, pragmas or comments, so that
/// everything that may be said can be checked before it is said. Nothing is escaped, for nothing of it is read as HTML.
struct LineTemplate: Sendable {
    /// The names of the variables in order of first use.
    let variables: [String]
    private let template: MustacheTemplate

    /// What keeps a template from being used.
    enum Fault: Error, Hashable {
        /// Anything but a plain variable in braces: what stands there.
        case tag(String)
        /// Braces that do not close, or stand alone.
        case braces
    }

    init(_ text: String) throws(Fault) {
        self.variables = try Self.variables(in: text)
        do {
            self.template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
        } catch {
            throw .braces
        }
    }

    /// Fills the variables in.
    /// - Parameter values: a value for each of ``variables``; a value with braces in it stays text.
    func render(_ values: [String: String]) -> String {
        template.render(values)
    }

    private static func variables(in text: String) throws(Fault) -> [String] {
        var found: [String] = []
        var rest = Substring(text)
        while let open = rest.firstRange(of: "{{") {
            let after = rest[open.upperBound...]
            guard !rest[..<open.lowerBound].contains("}}"), let close = after.firstRange(of: "}}") else {
                throw .braces
            }
            let tag = String(after[..<close.lowerBound])
            guard !tag.isEmpty, tag.utf8.allSatisfy(isNameByte) else { throw .tag(tag) }
            if !found.contains(tag) { found.append(tag) }
            rest = after[close.upperBound...]
        }
        guard !rest.contains("}}") else { throw .braces }
        return found
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
    }
}
