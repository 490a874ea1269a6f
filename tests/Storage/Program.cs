using Clinks.Engage.Storage.Crash;
using Clinks.Engage.Storage.Tests;
using Xunit.MicrosoftTestingPlatform;

// The test program. "victim" and "racer" are other processes of the crash tests.
return args switch
{
    ["victim", var folder, var step, var nth] => await Victim.Run(folder, step, int.Parse(nth)),
    ["racer", var folder, var name] => await Racer.Run(folder, name),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
