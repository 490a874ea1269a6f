using Clinks.Engage.Api.Tests;

// Not in Platform.cs, which the tests in a browser use too, with a platform of their own making.
[assembly: AssemblyFixture(typeof(Platform))]
