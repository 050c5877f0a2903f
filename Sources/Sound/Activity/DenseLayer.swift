/// A matrix with a bias, laid out in panels of eight outputs so that the inner loop reads its weights front to back.
///
/// Convolutions are dense layers too: with time steps side by side in memory, a kernel of width 3 is one row of three steps.
struct DenseLayer: Sendable {
    /// Numbers in.
    let inputs: Int
    /// Numbers out, rounded up to whole panels; the surplus is zero.
    let outputs: Int
    private let panels: [Float]
    private let bias: [Float]

    private typealias Lanes = SIMD8<Float>
    private static let lanes = Lanes.scalarCount

    /// Lays out a row-major matrix of `bias.count` rows.
    init(rows values: [Float], bias: [Float]) {
        let rows = bias.count
        let inputs = values.count / rows
        let outputs = (rows + Self.lanes - 1) / Self.lanes * Self.lanes
        var panels = [Float](repeating: 0, count: outputs * inputs)
        for row in 0..<rows {
            let panel = row / Self.lanes * inputs * Self.lanes
            for input in 0..<inputs {
                panels[panel + input * Self.lanes + row % Self.lanes] = values[row * inputs + input]
            }
        }
        self.inputs = inputs
        self.outputs = outputs
        self.panels = panels
        self.bias = bias + [Float](repeating: 0, count: outputs - rows)
    }

    /// Multiplies one, two or four columns at once; more columns share each weight that is read.
    ///
    /// - Parameters:
    ///   - source: the first column; each is ``inputs`` long.
    ///   - sourceStride: distance between the starts of columns.
    ///   - columns: 1, 2 or 4. With fewer than 4 the inputs are split between sums, so that additions overlap.
    ///   - result: the first column of results; each is ``outputs`` long.
    ///   - resultStride: distance between the starts of result columns.
    ///   - rectified: whether negative results become zero.
    func apply(
        to source: UnsafePointer<Float>, stride sourceStride: Int, columns: Int,
        into result: UnsafeMutablePointer<Float>, stride resultStride: Int, rectified: Bool
    ) {
        precondition((columns == 1 || columns == 2 || columns == 4) && inputs >= 4)
        panels.withUnsafeBytes { panels in
            bias.withUnsafeBytes { bias in
                for first in Swift.stride(from: 0, to: outputs, by: Self.lanes) {
                    let panel = UnsafeRawBufferPointer(rebasing: panels[(first * inputs * 4)...])
                    let sums = Self.sums(
                        of: panel, and: source, stride: sourceStride, step: 4 / columns, rounds: inputs * columns / 4)
                    let start = bias.loadUnaligned(fromByteOffset: first * 4, as: Lanes.self)
                    let target = UnsafeMutableRawPointer(result + first)
                    switch columns {
                    case 1:
                        store(start + (sums.0 + sums.1) + (sums.2 + sums.3), at: target, rectified)
                    case 2:
                        store(start + sums.0 + sums.1, at: target, rectified)
                        store(start + sums.2 + sums.3, at: target + 4 * resultStride, rectified)
                    default:
                        store(start + sums.0, at: target, rectified)
                        store(start + sums.1, at: target + 4 * resultStride, rectified)
                        store(start + sums.2, at: target + 8 * resultStride, rectified)
                        store(start + sums.3, at: target + 12 * resultStride, rectified)
                    }
                }
            }
        }
    }

    /// Four sums over one panel: sum `s` takes every `step`-th input of column `s / step`, beginning with input `s % step`.
    @inline(__always)
    private static func sums(
        of panel: UnsafeRawBufferPointer, and source: UnsafePointer<Float>, stride: Int, step: Int, rounds: Int
    ) -> (Lanes, Lanes, Lanes, Lanes) {
        let second = 1 / step * stride + 1 % step
        let third = 2 / step * stride + 2 % step
        let fourth = 3 / step * stride + 3 % step
        var sums = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
        var row = 0
        var input = source
        for _ in 0..<rounds {
            // With four columns these are one row of weights, which the processor then reads once.
            sums.0 += panel.loadUnaligned(fromByteOffset: row, as: Lanes.self) * input[0]
            sums.1 += panel.loadUnaligned(fromByteOffset: row + 1 % step * 32, as: Lanes.self) * input[second]
            sums.2 += panel.loadUnaligned(fromByteOffset: row + 2 % step * 32, as: Lanes.self) * input[third]
            sums.3 += panel.loadUnaligned(fromByteOffset: row + 3 % step * 32, as: Lanes.self) * input[fourth]
            row += 32 * step
            input += step
        }
        return sums
    }

    @inline(__always)
    private func store(_ lanes: Lanes, at target: UnsafeMutableRawPointer, _ rectified: Bool) {
        let lanes = rectified ? lanes.replacing(with: 0, where: lanes .< 0) : lanes
        target.storeBytes(of: lanes, as: Lanes.self)
    }
}
