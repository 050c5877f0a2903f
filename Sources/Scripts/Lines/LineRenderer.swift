package import Dialogue

/// Fills a line's clauses in for one call.
package enum LineRenderer {
    /// What keeps a line from being rendered.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// A variable has no value, or an empty one: the clause would say nothing where something is promised.
        case missing(LineVariable, line: LineID)
        /// A template that no check has seen.
        case unreadable(line: LineID)

        package var description: String {
            switch self {
            case .missing(let variable, let line):
                "the line \(line) uses \(variable.rawValue), which has no value; give it one or take it out of the line"
            case .unreadable(let line): "the line \(line) is no template; check the script"
            }
        }
    }

    /// The clauses of `line` in order, as they are to be spoken.
    /// - Parameter slots: a value for every variable of the line; values may hold anything, also braces, and stay text.
    package static func render(_ line: ScriptLine, slots: [LineVariable: String]) throws(Failure) -> [String] {
        var rendered: [String] = []
        for segment in line.segments {
            var values: [String: String] = [:]
            for variable in segment.variables {
                guard let value = slots[variable], value.contains(where: { !$0.isWhitespace }) else {
                    throw .missing(variable, line: line.id)
                }
                values[variable.rawValue] = value
            }
            guard let template = try? LineTemplate(segment.template) else { throw .unreadable(line: line.id) }
            rendered.append(template.render(values))
        }
        return rendered
    }
}
