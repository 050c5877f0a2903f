/// What an export tells beside what the vault holds: to whom data goes, by the merchant's settings.
package struct ExportTerms: Hashable, Sendable {
    package let processors: [ExportedProcessor]

    package init(processors: [ExportedProcessor]) {
        self.processors = processors
    }
}
