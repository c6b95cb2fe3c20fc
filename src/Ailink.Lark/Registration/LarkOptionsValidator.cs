using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Checks each property of <see cref="LarkOptions"/> by its attributes.</summary>
[OptionsValidator]
internal sealed partial class LarkOptionsValidator : IValidateOptions<LarkOptions>;
