/// Owns floats that are set aside once and then only overwritten.
///
/// Not copyable: inner loops hold its address.
struct FloatBuffer: ~Copyable {
    let start: UnsafeMutablePointer<Float>
    let count: Int

    /// That many zeros.
    init(_ count: Int) {
        self.count = count
        start = .allocate(capacity: count)
        start.initialize(repeating: 0, count: count)
    }

    deinit { start.deallocate() }

    /// Sets all to zero.
    func clear() { start.update(repeating: 0, count: count) }
}
