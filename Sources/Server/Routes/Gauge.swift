/// One figure of a running server: a count, and nobody's name or number.
package struct Gauge: Hashable, Sendable {
    /// In Prometheus' way of naming, such as `livecarts_seats`.
    package let name: String
    /// What it counts, in a sentence of one line.
    package let help: String
    package let value: Int

    package init(_ name: String, _ help: String, _ value: Int) {
        self.name = name
        self.help = help
        self.value = value
    }

    /// Gauges as Prometheus reads them (text format 0.0.4).
    package static func text(_ gauges: [Gauge]) -> String {
        gauges.map { "# HELP \($0.name) \($0.help)\n# TYPE \($0.name) gauge\n\($0.name) \($0.value)\n" }.joined()
    }
}
