/// All that is wrong in one file, in the order of its lines; never empty.
package struct ScriptErrors: Error, Hashable, Sendable, CustomStringConvertible {
    package let list: [ScriptError]

    init(_ list: [ScriptError]) {
        self.list = list.sorted { $0.line < $1.line }
    }

    init(_ error: ScriptError) {
        self.list = [error]
    }

    package var description: String { list.map(\.description).joined(separator: "\n") }
}
