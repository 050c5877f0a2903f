package import Compliance
package import Dialogue

// Versions, verdicts and readings: facts of how the call went.
extension ScriptVersion: LogValue { package static var fieldClass: FieldClass { .callFact } }
extension Intent: LogValue { package static var fieldClass: FieldClass { .callFact } }
extension Confidence: LogValue { package static var fieldClass: FieldClass { .callFact } }
extension SpokenSecret: LogValue { package static var fieldClass: FieldClass { .callFact } }
extension TurnCompleteness: LogValue { package static var fieldClass: FieldClass { .callFact } }
extension Expectation: LogValue { package static var fieldClass: FieldClass { .callFact } }
extension OfferReason: LogValue { package static var fieldClass: FieldClass { .callFact } }
extension RulesVersion: LogValue { package static var fieldClass: FieldClass { .callFact } }
extension GateID: LogValue { package static var fieldClass: FieldClass { .callFact } }
extension StopMatch: LogValue { package static var fieldClass: FieldClass { .callFact } }
extension SuppressionReason: LogValue { package static var fieldClass: FieldClass { .callFact } }
