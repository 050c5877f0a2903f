package import Commerce

package enum NodeKind {}
/// A process that serves, by the random name that it gives itself at its start.
package typealias NodeID = Identifier<NodeKind>
