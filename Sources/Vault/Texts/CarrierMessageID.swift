package import Commerce

package enum CarrierMessageKind {}
/// The carrier's name for one text.
package typealias CarrierMessageID = Identifier<CarrierMessageKind>
