using Clinks.Engage.Silo;

return await SiloVerbs.Run(args);
