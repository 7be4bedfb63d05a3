### Le nom de cette langue, dans la langue elle-même.
### Première version, pas encore relue par une personne de langue maternelle française.

language-name = Français
