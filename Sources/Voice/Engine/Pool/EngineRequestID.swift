/// Numbers a request to an engine within its pool.
package struct EngineRequestID: Hashable, Comparable, Sendable {
    package let number: UInt32

    package init(_ number: UInt32) { self.number = number }

    package static func < (lhs: EngineRequestID, rhs: EngineRequestID) -> Bool { lhs.number < rhs.number }
}
